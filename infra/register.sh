#!/usr/bin/env bash
# Makes what templates cannot: the app registration, what it may do, and the certificate that wraps the bot's keys.
#   infra/register.sh RESOURCE_GROUP
# May be run again: it brings what is there to what it should be, and never makes a second registration or certificate.
# Needs az, signed in as Privileged Role Administrator (or Global Administrator) after the first deployment of main.bicep.
set -euo pipefail

group="${1:?"Say the resource group: infra/register.sh RESOURCE_GROUP"}"
name="${COMMSBOT_APP_NAME:-CommsBot}"
graph=00000003-0000-0000-c000-000000000000

# What the bot does in its own name (src/CommsBot/Graph/README.md) ...
application=(User.Read.All GroupMember.Read.All Group.ReadBasic.All MailboxSettings.Read AppCatalog.Read.All TeamsAppInstallation.ReadWriteSelfForUser.All)
# ... and in the name of the posting account (src/CommsBot/Graph/Posting/README.md). Take ChannelMessage.ReadWrite in with Posting:ChangePosts.
delegated=(ChannelMessage.Send ChannelMessage.Read.All openid profile offline_access)

say() { printf '%s\n' "$*" >&2; }

# Entra and Key Vault know new things a little later than they say so.
patiently() {
  local attempt
  for attempt in 1 2 3 4 5 6; do
    if "$@"; then return 0; fi
    say "Not yet ($attempt of 6): $1 $2 $3 ..."
    sleep "${COMMSBOT_PATIENCE:-20}"
  done
  return 1
}

deployed() { az deployment group show --resource-group "$group" --name main --query "properties.outputs.$1.value" --output tsv; }

host=$(deployed host)
vault=$(deployed vault)
identity=$(deployed identityPrincipalId)
tenant=$(az account show --query tenantId --output tsv)

# The registration, by id or else by name.
app="${COMMSBOT_APP_ID:-}"
if [[ -z "$app" ]]; then
  mapfile -t found < <(az ad app list --filter "displayName eq '$name'" --query '[].appId' --output tsv)
  if (( ${#found[@]} > 1 )); then
    say "There are ${#found[@]} registrations called $name: say which with COMMSBOT_APP_ID."
    exit 1
  fi
  app="${found[0]:-}"
fi
if [[ -z "$app" ]]; then
  app=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  say "Made the registration $name, $app."
fi

# Redirect URIs of the pages, of signing out, and of the posting account. Roles by group come with the token, of assigned groups only.
patiently az ad app update --id "$app" --set groupMembershipClaims=ApplicationGroup \
  --web-redirect-uris "https://$host/signin-oidc" "https://$host/signout-callback-oidc" "https://$host/connect/callback"

# Permissions by name; their ids are Graph's own.
wanted() {
  local list="$1" type="$2" permission id
  shift 2
  for permission in "$@"; do
    id=$(az ad sp show --id "$graph" --query "$list[?value=='$permission'].id | [0]" --output tsv)
    [[ -n "$id" ]] || { say "Graph does not know the permission $permission."; exit 1; }
    printf '{"id":"%s","type":"%s"}\n' "$id" "$type"
  done
}
access=$({ wanted appRoles Role "${application[@]}"; wanted oauth2PermissionScopes Scope "${delegated[@]}"; } | paste --serial --delimiters=,)
az ad app update --id "$app" --required-resource-accesses "[{\"resourceAppId\":\"$graph\",\"resourceAccess\":[$access]}]"

if ! az ad sp show --id "$app" --output none 2>/dev/null; then
  patiently az ad sp create --id "$app" --output none
fi
patiently az ad app permission admin-consent --id "$app"
say "Granted: ${application[*]} (application), ${delegated[*]} (delegated)."

# No secret: the registration trusts the managed identity.
trust=$(printf '{"name":"commsbot","issuer":"https://login.microsoftonline.com/%s/v2.0","subject":"%s","audiences":["api://AzureADTokenExchange"]}' "$tenant" "$identity")
if az ad app federated-credential show --id "$app" --federated-credential-id commsbot --output none 2>/dev/null; then
  az ad app federated-credential update --id "$app" --federated-credential-id commsbot --parameters "$trust" --output none
else
  az ad app federated-credential create --id "$app" --parameters "$trust" --output none
fi

# The certificate once and for all: what another one wrapped cannot be opened with a new one, so nothing renews it by itself.
if ! az keyvault certificate show --vault-name "$vault" --name wrapping --output none 2>/dev/null; then
  patiently az keyvault certificate create --vault-name "$vault" --name wrapping --output none --policy '{
    "issuerParameters": { "name": "Self" },
    "keyProperties": { "keyType": "RSA", "keySize": 3072, "exportable": true, "reuseKey": true },
    "secretProperties": { "contentType": "application/x-pem-file" },
    "x509CertificateProperties": { "subject": "CN=CommsBot keys", "validityInMonths": 120 },
    "lifetimeActions": [{ "action": { "actionType": "EmailContacts" }, "trigger": { "daysBeforeExpiry": 30 } }]
  }'
  say "Made the certificate that wraps the bot's keys, in the vault $vault."
fi

say "Now: export COMMSBOT_APP_ID=$app"
