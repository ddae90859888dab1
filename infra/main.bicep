// CommsBot in one resource group. Twice: first without an image, which makes what the registration and the image need; then with them.
// README.md beside this file says it step by step.

@description('First part of all names.')
@minLength(3)
@maxLength(12)
param name string = 'commsbot'
param location string = resourceGroup().location
@description('Client id of the app registration that register.sh makes.')
param botAppId string = ''
@description('Name and tag of the image in the registry, for example commsbot:1.0.0. Empty: everything but the bot.')
param image string = ''
@description('Who hears of trouble.')
param alertEmail string
@description('Object ids of the people who look after the bot.')
param admins string[] = []
@description('Object ids of the groups whose members are comms managers.')
param commsManagers string[] = []
@description('Object id of the account in whose name shout-outs are posted; empty: the bot posts.')
param postingAccount string = ''

@description('Cores and memory of one node, as Container Apps pairs them: 0.5 and 1Gi, 1.0 and 2Gi.')
param cpu string
param memory string
@minValue(1)
param minReplicas int
@minValue(1)
param maxReplicas int
@description('Size of the database server, for example { name: "Standard_B1ms", tier: "Burstable" }.')
param databaseSku resourceInput<'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01'>.sku
param databaseGb int
@description('Name of the database server after a restore, which makes a new one; empty: the name it is made with.')
param databaseServer string = ''
@description('Connections one node may hold. While a new version takes over there are twice as many nodes.')
param databaseConnections int
@description('Days of which any moment of the database can be restored.')
@minValue(7)
@maxValue(35)
param backupDays int
@description('Whether backups are kept in the paired region, too. Cannot be changed later.')
param geoBackup bool
@description('Whether a second database server and nodes in other zones stand by. Needs privateNetwork, and a size that is not burstable.')
param standby bool
@description('Whether the database has an address in a network of our own only. Cannot be changed later.')
param privateNetwork bool
@minValue(30)
param logDays int
@description('Deliveries that may fail within an hour until somebody is told.')
param failedDeliveries int

var suffix = take(uniqueString(resourceGroup().id), 8)
var unique = '${name}-${suffix}'
var appName = name

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

module logs 'modules/logs.bicep' = {
  params: { location: location, name: name, retentionDays: logDays }
}

module vault 'modules/vault.bicep' = {
  params: { location: location, name: unique, readerId: identity.properties.principalId, makerId: deployer().objectId }
}

module registry 'modules/registry.bicep' = {
  params: { location: location, name: replace(unique, '-', ''), readerId: identity.properties.principalId }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  params: { location: location, name: name, serverName: unique }
}

module database 'modules/database.bicep' = {
  params: {
    location: location
    serverName: empty(databaseServer) ? unique : databaseServer
    sku: databaseSku
    storageGb: databaseGb
    backupDays: backupDays
    geoBackup: geoBackup
    standby: standby
    subnetId: network.?outputs.databaseSubnetId ?? ''
    zoneId: network.?outputs.databaseZoneId ?? ''
    principalId: identity.properties.principalId
    principalName: identity.name
  }
}

module environment 'modules/environment.bicep' = {
  params: {
    location: location
    name: name
    workspaceId: logs.outputs.workspaceId
    insightsConnectionString: logs.outputs.connectionString
    subnetId: network.?outputs.appsSubnetId ?? ''
    spreadOverZones: standby
  }
}

var host = '${appName}.${environment.outputs.domain}'

module bot 'modules/bot.bicep' = if (!empty(botAppId)) {
  params: { name: unique, appId: botAppId, tenantId: tenant().tenantId, endpoint: 'https://${host}/api/messages' }
}

module app 'modules/app.bicep' = if (!empty(image)) {
  params: {
    location: location
    name: appName
    environmentId: environment.outputs.id
    image: '${registry.outputs.server}/${image}'
    registryServer: registry.outputs.server
    identityId: identity.id
    identityClientId: identity.properties.clientId
    certificateUrl: '${vault.outputs.uri}secrets/wrapping'
    publicUrl: 'https://${host}'
    botAppId: botAppId
    databaseConnection: 'Host=${database.outputs.host};Database=${database.outputs.database};Username=${identity.name};SSL Mode=VerifyFull;Maximum Pool Size=${databaseConnections}'
    backupDays: backupDays
    admins: admins
    commsManagers: commsManagers
    postingAccount: postingAccount
    cpu: cpu
    memory: memory
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    adminsId: alerts.outputs.adminsId
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    location: location
    name: name
    workspaceId: logs.outputs.workspaceId
    appName: appName
    email: alertEmail
    failedDeliveries: failedDeliveries
  }
}

output host string = host
output registry string = replace(unique, '-', '')
output databaseServer string = empty(databaseServer) ? unique : databaseServer
output vault string = unique
output identityPrincipalId string = identity.properties.principalId
