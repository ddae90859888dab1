// Where containers run. Its logs go to the workspace through Azure Monitor, which needs no key.

param location string
param name string
param workspaceId string
@secure()
param insightsConnectionString string
@description('Empty: a network of Azure.')
param subnetId string
@description('Whether nodes are spread over zones. With a network of our own only.')
param spreadOverZones bool

// A preview, as only those have the agent for traces.
resource environment 'Microsoft.App/managedEnvironments@2024-10-02-preview' = {
  name: name
  location: location
  properties: {
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    vnetConfiguration: empty(subnetId) ? null : { infrastructureSubnetId: subnetId }
    zoneRedundant: spreadOverZones
    appLogsConfiguration: { destination: 'azure-monitor' }
    // An agent beside the containers, to which the bot sends its traces by OTLP.
    appInsightsConfiguration: { connectionString: insightsConnectionString }
    openTelemetryConfiguration: { tracesConfiguration: { destinations: ['appInsights'] } }
  }
}

// Not the ingress' own log: it would keep everybody's addresses.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'ContainerAppConsoleLogs', enabled: true }
      { category: 'ContainerAppSystemLogs', enabled: true }
    ]
  }
}

output id string = environment.id
output domain string = environment.properties.defaultDomain
