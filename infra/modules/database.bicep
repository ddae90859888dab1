// PostgreSQL that knows no passwords: the bot signs in as its managed identity.

param location string
param serverName string
@description('For example { name: "Standard_B1ms", tier: "Burstable" }.')
param sku resourceInput<'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01'>.sku
param storageGb int
@description('Days of which any moment can be restored, 7 to 35. Anonymous polls tell people this number.')
param backupDays int
@description('Whether backups are kept in the paired region, too. Only at creation.')
param geoBackup bool
@description('Whether a second server in another zone takes over. Not with burstable sizes.')
param standby bool
@description('Empty: the server has a public address, open to services in Azure only.')
param subnetId string
param zoneId string

@description('The identity that signs in: object id, and the name that is its role in the database.')
param principalId string
param principalName string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: serverName
  location: location
  sku: sku
  properties: {
    version: '17'
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    storage: { storageSizeGB: storageGb, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: backupDays, geoRedundantBackup: geoBackup ? 'Enabled' : 'Disabled' }
    highAvailability: { mode: standby ? 'ZoneRedundant' : 'Disabled' }
    network: {
      publicNetworkAccess: empty(subnetId) ? 'Enabled' : 'Disabled'
      delegatedSubnetResourceId: empty(subnetId) ? null : subnetId
      privateDnsZoneArmResourceId: empty(zoneId) ? null : zoneId
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: 'commsbot'
}

// Both addresses zero stands for every service in Azure, of other customers, too; signing in is what keeps them out.
resource azure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2025-08-01' = if (empty(subnetId)) {
  parent: server
  name: 'azure'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
}

// In a module, since its name is known at run time only. The server takes one change at a time.
resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2025-08-01' = {
  parent: server
  name: principalId
  properties: { principalName: principalName, principalType: 'ServicePrincipal', tenantId: tenant().tenantId }
  dependsOn: [database, azure]
}

output host string = server.properties.fullyQualifiedDomainName
output database string = database.name
