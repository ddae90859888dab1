// Where the bot's image lies. `az acr build` makes it without Docker on anybody's machine.

param location string
param name string
@description('Object id of the bot, which pulls the image.')
param readerId string

var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: name
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource pulls 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, readerId, acrPull)
  scope: registry
  properties: { roleDefinitionId: acrPull, principalId: readerId, principalType: 'ServicePrincipal' }
}

output server string = registry.properties.loginServer
