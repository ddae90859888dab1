// One node: a trial, or an organisation of some thousand people.
using 'main.bicep'

param alertEmail = readEnvironmentVariable('COMMSBOT_ALERT_EMAIL', 'nobody@example.com')
param botAppId = readEnvironmentVariable('COMMSBOT_APP_ID', '')
param image = readEnvironmentVariable('COMMSBOT_IMAGE', '')
param postingAccount = readEnvironmentVariable('COMMSBOT_POSTING_ACCOUNT', '')
param databaseServer = readEnvironmentVariable('COMMSBOT_DATABASE', '')
// Object ids with commas between them.
param admins = filter(split(readEnvironmentVariable('COMMSBOT_ADMINS', ''), ','), id => !empty(id))
param commsManagers = filter(split(readEnvironmentVariable('COMMSBOT_MANAGER_GROUPS', ''), ','), id => !empty(id))

param cpu = '0.5'
param memory = '1Gi'
param minReplicas = 1
param maxReplicas = 1
param databaseSku = { name: 'Standard_B1ms', tier: 'Burstable' }
param databaseGb = 32
param databaseConnections = 15
param backupDays = 14
param geoBackup = false
param standby = false
param privateNetwork = false
param logDays = 30
param failedDeliveries = 20
