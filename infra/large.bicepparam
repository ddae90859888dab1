// Nodes in several zones, a database that stands by in another, in a network of its own: tens of thousands of people.
using 'main.bicep'

param alertEmail = readEnvironmentVariable('COMMSBOT_ALERT_EMAIL', 'nobody@example.com')
param botAppId = readEnvironmentVariable('COMMSBOT_APP_ID', '')
param image = readEnvironmentVariable('COMMSBOT_IMAGE', '')
param postingAccount = readEnvironmentVariable('COMMSBOT_POSTING_ACCOUNT', '')
param databaseServer = readEnvironmentVariable('COMMSBOT_DATABASE', '')
// Object ids with commas between them.
param admins = filter(split(readEnvironmentVariable('COMMSBOT_ADMINS', ''), ','), id => !empty(id))
param commsManagers = filter(split(readEnvironmentVariable('COMMSBOT_MANAGER_GROUPS', ''), ','), id => !empty(id))

param cpu = '1.0'
param memory = '2Gi'
param minReplicas = 2
param maxReplicas = 4
param databaseSku = { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' }
param databaseGb = 128
param databaseConnections = 60
param backupDays = 30
param geoBackup = true
param standby = true
param privateNetwork = true
param logDays = 90
param failedDeliveries = 200
