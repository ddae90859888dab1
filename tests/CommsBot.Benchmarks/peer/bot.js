// The peer: Bot Builder's CloudAdapter with authentication on, answering a vote with the card of ../Turns/VoteCard.cs.
// Node's own HTTP server instead of restify or express, as the quickest way in.
const http = require('node:http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory, TeamsActivityHandler } = require('botbuilder');

const settings = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: process.env.APP_ID,
    MicrosoftAppPassword: process.env.CLIENT_SECRET,
    MicrosoftAppTenantId: process.env.TENANT_ID,
};
const authentication = new ConfigurationBotFrameworkAuthentication({
    ...settings,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: process.env.OPENID_METADATA,
    ToBotFromEmulatorOpenIdMetadataUrl: process.env.OPENID_METADATA,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${process.env.TENANT_ID}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
}, new ConfigurationServiceClientCredentialFactory(settings));

const days = ['Monday', 'Tuesday', 'Thursday', 'Friday'];
const text = (words, more) => ({ type: 'TextBlock', text: words, wrap: true, ...more });
const column = (width, item) => ({ type: 'Column', width, items: [item] });

const row = (poll, day, position, isMine) => ({
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    selectAction: { type: 'Action.Execute', title: day, verb: 'poll.answer', data: { poll, choice: position } },
    items: [{
        type: 'ColumnSet',
        columns: [
            column('stretch', text(day, { weight: isMine ? 'bolder' : 'default' })),
            column('auto', text(`${25 * position} %`, { ...(isMine ? {} : { isSubtle: true }) })),
        ],
    }],
});

const card = (poll, mine) => ({
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: 'Which day suits you for the team lunch?',
    lang: 'en',
    body: [
        {
            type: 'ColumnSet',
            columns: [column('auto', text('📊')), column('stretch', text('Poll from Megan Bowen', { size: 'small', isSubtle: true }))],
        },
        text('Which day suits you for the team lunch?', { size: 'large', weight: 'bolder' }),
        ...days.map((day, position) => row(poll, day, position, position === mine)),
        text('17 answers. You can change yours.', { size: 'small', isSubtle: true, spacing: 'medium' }),
    ],
    actions: [{ type: 'Action.Execute', title: 'Change my answer', verb: 'poll.change', data: { poll } }],
    msteams: { width: 'Full' },
});

class VoteBot extends TeamsActivityHandler {
    async onAdaptiveCardInvoke(context, invokeValue) {
        const { poll, choice } = invokeValue.action.data;
        return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card(poll, choice) };
    }
}

const adapter = new CloudAdapter(authentication);
const bot = new VoteBot();

http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    request.body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    response.header = (name, value) => response.setHeader(name, value);
    response.status = (code) => { response.statusCode = code; };
    response.send = (body) => {
        const bytes = Buffer.from(JSON.stringify(body));
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Content-Length', bytes.length);
        response.write(bytes);
    };
    await adapter.process(request, response, (context) => bot.run(context));
}).listen(0, '127.0.0.1', function () { console.log(`Ready: http://127.0.0.1:${this.address().port}`); });
