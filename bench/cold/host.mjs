// Starts one function as Lambda would, hands it the event, and ends when the first byte of its answer is there.
const [, , bundle = '', event = '{}'] = process.argv;

globalThis.awslambda = {
  streamifyResponse: (handler) => handler,
  HttpResponseStream: {
    from(stream, prelude) {
      stream.prelude = prelude;
      return stream;
    },
  },
};

const stream = {
  prelude: undefined,
  write(chunk) {
    // The gateway's first write is empty: it sends status and headers.
    if (chunk.length > 0) answer(chunk);
    return true;
  },
  end() {},
  on: () => stream,
  once: () => stream,
};

function answer(chunk) {
  process.stdout.write(`${stream.prelude.statusCode} ${chunk.slice(0, 60)}\n`, () => process.exit());
}

const { handler } = await import(bundle);
await handler(JSON.parse(event), stream, { getRemainingTimeInMillis: () => 900_000 });
