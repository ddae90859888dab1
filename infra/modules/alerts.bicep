// Who is told of trouble, by e-mail, before users are. The rules read what the bot writes: a test holds them against its source.

param location string
param name string
param workspaceId string
param appName string
param email string
@description('Deliveries that Teams refuses within an hour, people who lack or block the app left aside, until somebody is told.')
param failedDeliveries int

// One line of the bot is one JSON object (Logging:Console:FormatterName).
var lines = '''
ContainerAppConsoleLogs
| where ContainerAppName == '{0}'
| extend line = parse_json(Log)
| extend Category = tostring(line.Category), Level = tostring(line.LogLevel), Message = tostring(line.Message)
'''
var bad = 'Level in (\'Warning\', \'Error\', \'Critical\')'
var worse = 'Level in (\'Error\', \'Critical\')'
var rules = [
  {
    name: 'shout-out'
    title: 'A shout-out failed or is held'
    help: 'Open the bot\'s chat as a comms manager: it says what happened and what can be done.'
    severity: 1
    window: 'PT15M'
    threshold: 0
    query: '${lines}| where Category startswith \'CommsBot.Recognition.ShoutOuts\' and ${bad}'
  }
  {
    name: 'deliveries'
    title: 'Deliveries fail'
    help: 'Open the page /deliveries: it names the reason and what mends it.'
    severity: 2
    window: 'PT1H'
    threshold: failedDeliveries
    query: '${lines}| where (Category startswith \'CommsBot.Delivery\' and ${worse}) or (Message startswith \'A delivery was refused for good\' and not(Message has_any (\'NotInstalled\', \'Blocked\')))'
  }
  {
    name: 'sign-in'
    title: 'The posting account or the bot\'s credential is lost'
    help: 'Open the page /connect as an admin, or renew the credential of section Bot.'
    severity: 1
    window: 'PT15M'
    threshold: 0
    query: '${lines}| where (Category startswith \'CommsBot.Graph.Posting\' and ${bad}) or (Category startswith \'CommsBot.BotFramework.Authentication\' and ${worse})'
  }
  {
    name: 'errors'
    title: 'The bot writes errors'
    help: 'Read them in the workspace: the table is ContainerAppConsoleLogs.'
    severity: 2
    window: 'PT15M'
    threshold: 5
    query: '${lines}| where Category startswith \'CommsBot\' and ${worse}'
  }
  {
    name: 'unhealthy'
    title: 'The bot does not answer its probes'
    help: 'Look at /readyz and at the table ContainerAppSystemLogs: is the database there, does the container start?'
    severity: 1
    window: 'PT15M'
    threshold: 10
    query: 'union isfuzzy=true (${lines}| where Category startswith \'Microsoft.Extensions.Diagnostics.HealthChecks\' and ${worse}), (ContainerAppSystemLogs\n| where ContainerAppName == \'{0}\' and Log has \'probe\' and Log has \'failed\')'
  }
]

resource admins 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    groupShortName: 'CommsBot'
    enabled: true
    emailReceivers: [{ name: 'admins', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: 'CommsBot: ${rule.title}'
      description: rule.help
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      autoMitigate: true
      // The tables come with the first line that is written.
      skipQueryValidation: true
      criteria: {
        allOf: [{ query: format(rule.query, appName), timeAggregation: 'Count', operator: 'GreaterThan', threshold: rule.threshold }]
      }
      actions: { actionGroups: [admins.id] }
    }
  }
]

output adminsId string = admins.id
