// Reads {"manifest.json": {…}, "nl.json": {…}, …} from stdin and prints what Microsoft's schemas object to, a line each.
'use strict';
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const Ajv = require('ajv-draft-04');

const files = JSON.parse(readFileSync(0, 'utf8'));
const schemas = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build', 'json-schemas', 'teams', `v${files['manifest.json'].manifestVersion}`);
// Their patterns hold escapes that are none in the mode for Unicode.
const options = { strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true };

for (const [name, content] of Object.entries(files)) {
  const schema = name === 'manifest.json' ? 'MicrosoftTeams.schema.json' : 'MicrosoftTeams.Localization.schema.json';
  const validate = new Ajv(options).compile(JSON.parse(readFileSync(join(schemas, schema), 'utf8')));
  if (!validate(content)) {
    for (const error of validate.errors) console.log(`${name}${error.instancePath}: ${error.message}`);
  }
}
