// Where the certificate lies that wraps the bot's keys. register.sh puts it there.

param location string
param name string
@description('Object id of the bot, which reads the certificate.')
param readerId string
@description('Object id of whoever deploys, and makes the certificate.')
param makerId string

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b875-0445c86b69e6')
var certificatesOfficer = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'a4417e6f-fecd-4de8-b567-7b0420556985')

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    // Without the certificate the keys in the database open nothing: nobody is to lose it for good.
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerId, secretsUser)
  scope: vault
  properties: { roleDefinitionId: secretsUser, principalId: readerId, principalType: 'ServicePrincipal' }
}

resource makes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, makerId, certificatesOfficer)
  scope: vault
  properties: { roleDefinitionId: certificatesOfficer, principalId: makerId }
}

output uri string = vault.properties.vaultUri
