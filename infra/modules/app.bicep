// The bot itself.

param location string
param name string
param environmentId string
param image string
param registryServer string
param identityId string
@description('Client id of the identity: it proves the bot to Entra, and signs in to the database.')
param identityClientId string
@description('Secret of the wrapping certificate in Key Vault: https://VAULT/secrets/NAME.')
param certificateUrl string
param publicUrl string
param botAppId string
param databaseConnection string
param backupDays int
@description('Object ids of the people who look after the bot.')
param admins string[]
@description('Object ids of the groups whose members are comms managers.')
param commsManagers string[]
@description('Object id of the account in whose name shout-outs are posted; empty: none.')
param postingAccount string
param cpu string
param memory string
param minReplicas int
param maxReplicas int
@description('The action group that hears of restarts.')
param adminsId string

var port = 8080
var secrets = '/run/commsbot'
var settings = [
  { name: 'Bot__AppId', value: botAppId }
  { name: 'Bot__TenantId', value: tenant().tenantId }
  { name: 'Bot__AppType', value: 'SingleTenant' }
  { name: 'Bot__ManagedIdentityClientId', value: identityClientId }
  { name: 'Web__PublicUrl', value: publicUrl }
  { name: 'Database__Provider', value: 'Postgres' }
  { name: 'Database__ConnectionString', value: databaseConnection }
  { name: 'Database__ManagedIdentityClientId', value: identityClientId }
  { name: 'DataProtection__CertificatePath', value: '${secrets}/wrapping.pem' }
  { name: 'Polls__BackupDays', value: string(backupDays) }
  { name: 'Graph__Enabled', value: 'true' }
  { name: 'Posting__Account', value: postingAccount }
]
var adminSettings = [for (id, i) in admins: { name: 'Roles__Admins__Users__${i}', value: id }]
var managerSettings = [for (id, i) in commsManagers: { name: 'Roles__CommsManagers__Groups__${i}', value: id }]

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      // A new version takes over once it is ready; the old one goes after that.
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: port, transport: 'http', allowInsecure: false }
      registries: [{ server: registryServer, identity: identityId }]
      secrets: [{ name: 'wrapping', keyVaultUrl: certificateUrl, identity: identityId }]
    }
    template: {
      // Turns, sends and jobs under way have ended by then.
      terminationGracePeriodSeconds: 60
      volumes: [{ name: 'secrets', storageType: 'Secret', secrets: [{ secretRef: 'wrapping', path: 'wrapping.pem' }] }]
      containers: [
        {
          name: 'commsbot'
          image: image
          env: concat(settings, adminSettings, managerSettings)
          resources: { cpu: json(cpu), memory: memory }
          volumeMounts: [{ volumeName: 'secrets', mountPath: secrets }]
          probes: [
            // Five minutes to start: the bot listens once the database has its tables.
            { type: 'Startup', httpGet: { path: '/healthz', port: port }, periodSeconds: 30, failureThreshold: 10 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: port }, periodSeconds: 20, failureThreshold: 6, timeoutSeconds: 5 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: port }, periodSeconds: 10, failureThreshold: 3, timeoutSeconds: 5 }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [{ name: 'requests', http: { metadata: { concurrentRequests: '100' } } }]
      }
    }
  }
}

// What writes no log: a container that ends as soon as it starts.
resource restarts 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-restarts'
  location: 'global'
  properties: {
    description: 'The bot starts again and again. The last lines in the table ContainerAppConsoleLogs say why.'
    enabled: true
    severity: 1
    scopes: [app.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'restarts'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'RestartCount'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 3
        }
      ]
    }
    actions: [{ actionGroupId: adminsId }]
  }
}
