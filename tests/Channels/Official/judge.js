// Reads a case from stdin and prints what Microsoft's connector makes of it, as JSON.
'use strict';
const { readFileSync } = require('node:fs');
const {
  AuthenticationConfiguration, BotFrameworkAuthenticationFactory, MicrosoftAppCredentials, PasswordServiceClientCredentialFactory,
} = require('botframework-connector');
const { assertActivity } = require('botframework-schema');

const given = JSON.parse(readFileSync(0, 'utf8'));

class Credentials extends PasswordServiceClientCredentialFactory {
  async createCredentials() {
    const credentials = new MicrosoftAppCredentials(given.appId, 'secret', given.tenant);
    credentials.getToken = async () => given.toolToken;
    return credentials;
  }
}

const authentication = BotFrameworkAuthenticationFactory.create(
  '', true, '', '', 'https://api.botframework.com', '', given.channelMetadata, given.entraMetadata, '',
  new Credentials(given.appId, 'secret', given.tenant), new AuthenticationConfiguration());

// The schema asks for what a channel adds on the way, and for a text beside a card; what we wrote stays as we wrote it.
function asArrived(activity) {
  return {
    localTimezone: '', callerId: '', serviceUrl: given.serviceUrl, label: '', valueType: '', text: '',
    ...activity,
    recipient: { name: '', ...activity.recipient },
    conversation: { isGroup: false, conversationType: '', name: '', ...activity.conversation },
  };
}

async function verdict(work) {
  try {
    return { accepted: true, value: await work() };
  } catch (error) {
    return { accepted: false, why: String(error.message) };
  }
}

async function run() {
  // Its own validator on the requests that we are about to take, or refuse.
  const requests = [];
  for (const { activity, authorization } of given.requests) {
    requests.push(await verdict(async () => { await authentication.authenticateRequest(activity, authorization); }));
  }

  // Its own client, posting to us.
  const posted = await verdict(() => authentication.createBotFrameworkClient()
    .postActivity(given.appId, given.appId, given.botUrl, given.serviceUrl, 'from-the-official-client', given.posted));

  // Its own schema, on what we answered and sent.
  const sent = [];
  for (const activity of [...given.sent, ...(posted.value?.body?.activities ?? [])]) {
    sent.push(await verdict(async () => { assertActivity(asArrived(activity)); }));
  }

  process.stdout.write(JSON.stringify({ requests, posted, sent }));
}

run().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
