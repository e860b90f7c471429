// The same guided dialog on the official SDK, written as its samples are: a waterfall of prompts, state by its own storage classes.
// node bot.js PORT memory|DATABASE
const http = require('node:http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage } = require('botbuilder');
const { DialogSet, TextPrompt, ChoicePrompt, ConfirmPrompt, WaterfallDialog, DialogTurnStatus } = require('botbuilder-dialogs');

/** State on SQLite with its full durability, one transaction a write. */
class SqliteStorage {
  constructor(path) {
    const Database = require('better-sqlite3');
    this.database = new Database(path);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.exec('CREATE TABLE IF NOT EXISTS items(key TEXT PRIMARY KEY, value TEXT)');
    this.select = this.database.prepare('SELECT value FROM items WHERE key = ?');
    this.upsert = this.database.prepare('INSERT INTO items VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value');
    this.remove = this.database.prepare('DELETE FROM items WHERE key = ?');
    this.writeAll = this.database.transaction((items) => items.forEach(([key, value]) => this.upsert.run(key, JSON.stringify(value))));
  }

  async read(keys) {
    const found = {};
    for (const key of keys) {
      const row = this.select.get(key);
      if (row) found[key] = JSON.parse(row.value);
    }
    return found;
  }

  async write(changes) {
    this.writeAll(Object.entries(changes));
  }

  async delete(keys) {
    keys.forEach((key) => this.remove.run(key));
  }
}

const [port, where] = process.argv.slice(2);
const storage = where === 'memory' ? new MemoryStorage() : new SqliteStorage(where);
const conversations = new ConversationState(storage);
const dialogs = new DialogSet(conversations.createProperty('dialog'));
const roles = ['mayor', 'councillor', 'twinning officer', 'chair', 'secretary', 'treasurer', 'member', 'other'];

dialogs.add(new TextPrompt('text'));
dialogs.add(new TextPrompt('email', async (prompt) => prompt.recognized.succeeded && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(prompt.recognized.value)));
dialogs.add(new ChoicePrompt('choice'));
dialogs.add(new ConfirmPrompt('confirm'));
const ask = (prompt, field, text, options) => async (step) => {
  if (field.previous) step.values[field.previous] = step.result.value ?? step.result;
  return step.prompt(prompt, { prompt: text(step.values), ...options });
};
dialogs.add(new WaterfallDialog('addContact', [
  ask('text', {}, () => 'asks:name What is their name?'),
  ask('text', { previous: 'name' }, () => 'asks:community Where are they?'),
  ask('choice', { previous: 'community' }, () => 'asks:role What is their role?', { choices: roles }),
  ask('email', { previous: 'role' }, () => 'asks:email What is their e-mail address?'),
  ask('text', { previous: 'email' }, () => 'asks:languages Which languages do they speak?'),
  ask('text', { previous: 'languages' }, () => 'asks:from Since when?'),
  ask('confirm', { previous: 'from' }, (said) => `asks:confirm ${said.name}, ${said.role} of ${said.community}: ${said.email}, ${said.languages}. Is that right?`),
  async (step) => {
    if (step.result) await storage.write({ [`contact/${step.values.email}`]: { ...step.values } });
    await step.context.sendActivity('ended Saved.');
    return step.endDialog();
  },
]));

const bot = {
  async run(context) {
    if (context.activity.type === 'message') {
      const dialog = await dialogs.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) await dialog.beginDialog('addContact');
    }
    await conversations.saveChanges(context);
  },
};

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (context, error) => {
  console.error(error);
};

http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    try {
      request.body = JSON.parse(Buffer.concat(parts).toString());
      response.status = (code) => { response.statusCode = code; };
      response.send = (body) => { response.write(body ? JSON.stringify(body) : ''); };
      response.header = (name, value) => { response.setHeader(name, value); };
      await adapter.process(request, response, (context) => bot.run(context));
    } catch (error) {
      console.error(error);
      response.statusCode = 500;
      response.end();
    }
  });
}).listen(Number(port), '127.0.0.1');
