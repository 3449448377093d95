// Loaded before the service, in a form that every Node can read, so that an old one gets a sentence and not a stack.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `LLM Gateway needs Node.js 24 or newer; this is ${process.versions.node}. On Linux \`npm ci\` brings its own ` +
      '(run it without --omit=optional); elsewhere install Node.js 24 from your package manager.\n',
  );
  process.exit(1);
}
