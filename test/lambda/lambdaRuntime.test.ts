import { beforeAll, describe, expect, it } from 'vitest';
import { createFakeConnection, installLambdaRuntime, type LambdaResponseStream } from './lambdaRuntime.ts';

const PRELUDE = `{"statusCode":201}${'\0'.repeat(8)}`;

beforeAll(installLambdaRuntime);

/** What AWS's own runtime sends, observed with its version 3.3. */
describe('HttpResponseStream', () => {
  it.each<{ calls: string; use: (stream: LambdaResponseStream) => void; bytes: string }>([
    { calls: 'write(x), end()', use: (stream) => stream.write('x') && stream.end(), bytes: `${PRELUDE}x` },
    { calls: 'end(x)', use: (stream) => stream.end('x'), bytes: 'x' },
    { calls: 'end()', use: (stream) => stream.end(), bytes: '' },
    { calls: "write(''), end()", use: (stream) => stream.write('') && stream.end(), bytes: PRELUDE },
    { calls: 'write({}), end()', use: (stream) => stream.write({ a: 1 }) && stream.end(), bytes: `${PRELUDE}{"a":1}` },
  ])('sends what AWS sends for $calls', ({ use, bytes }) => {
    const connection = createFakeConnection(1024);
    use(awslambda.HttpResponseStream.from(connection.stream, { statusCode: 201 }));
    expect(connection.received().toString()).toBe(bytes);
  });

  it('refuses a content type after the first write', () => {
    const { stream } = createFakeConnection(1024);
    stream.write('x');
    expect(() => awslambda.HttpResponseStream.from(stream, {})).toThrow('too late');
  });
});
