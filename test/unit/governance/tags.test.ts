import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CallerLabels,
  callerTags,
  mergeTags,
  parseTags,
  type Tags,
  tagKey,
} from '../../../src/governance/tags.ts';

const NAME_PROBLEM = 'needs a name of 1 to 32 letters, digits, dots, hyphens or underscores';
const VALUE_PROBLEM = 'needs a value of 1 to 64 printable ASCII characters without comma, equals sign and number sign';

const names = fc.stringMatching(/^[a-z0-9_.-]{1,32}$/);
const values = fc.stringMatching(/^[!-~]{1,64}$/).filter((value) => !/[,=#]/.test(value));
const tagSets = fc.dictionary(names, values, { maxKeys: 10 });

describe('parseTags', () => {
  it.each<{ text: string; tags: Record<string, string> }>([
    { text: 'project=apollo,env=prod', tags: { project: 'apollo', env: 'prod' } },
    { text: ' project = apollo , env=prod ', tags: { project: 'apollo', env: 'prod' } },
    { text: 'Project=Apollo', tags: { project: 'Apollo' } },
    { text: 'cost-centre_1.a=4711', tags: { 'cost-centre_1.a': '4711' } },
    { text: 'owner=Jane Doe <jane@example.org>', tags: { owner: 'Jane Doe <jane@example.org>' } },
    { text: '', tags: {} },
    { text: ',project=apollo,,', tags: { project: 'apollo' } },
    { text: 'constructor=a,__proto__=b', tags: JSON.parse('{"constructor":"a","__proto__":"b"}') },
  ])('reads "$text"', ({ text, tags }) => {
    expect(parseTags(text)).toEqual({ tags });
  });

  it.each([
    { text: 'project', problem: `tag 1 ${VALUE_PROBLEM}` },
    { text: 'project=', problem: `tag 1 ${VALUE_PROBLEM}` },
    { text: 'a=b=c', problem: `tag 1 ${VALUE_PROBLEM}` },
    { text: 'a=b,c=d#e', problem: `tag 2 ${VALUE_PROBLEM}` },
    { text: 'a=b\tc', problem: `tag 1 ${VALUE_PROBLEM}` },
    { text: 'a=é', problem: `tag 1 ${VALUE_PROBLEM}` },
    { text: `a=${'b'.repeat(65)}`, problem: `tag 1 ${VALUE_PROBLEM}` },
    { text: '=apollo', problem: `tag 1 ${NAME_PROBLEM}` },
    { text: 'my project=apollo', problem: `tag 1 ${NAME_PROBLEM}` },
    { text: `${'a'.repeat(33)}=b`, problem: `tag 1 ${NAME_PROBLEM}` },
    { text: 'a=1,b=2,A=3', problem: 'tag 3 has the name of another one' },
    { text: Array.from({ length: 11 }, (_, n) => `t${n}=x`).join(), problem: 'there are more than 10 tags' },
  ])('says of "$text": $problem', ({ text, problem }) => {
    expect(parseTags(text)).toEqual({ problem });
  });

  it('reads back what was written', () => {
    fc.assert(
      fc.property(tagSets, (tags) => {
        const text = Object.entries(tags).map((tag) => tag.join('='));

        expect(parseTags(text.join(', '))).toEqual({ tags: { ...tags } });
      }),
    );
  });

  it('quotes nothing of a header in what it says', () => {
    const secret = 'sk-canary-7f3a';

    expect(JSON.stringify(parseTags(`${secret}!=a`))).not.toContain(secret);
    expect(JSON.stringify(parseTags(`a=#${secret}`))).not.toContain(secret);
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseTags(text);

        expect('tags' in parsed ? Object.keys(parsed.tags).length <= 10 : parsed.problem !== '').toBe(true);
      }),
    );
  });
});

describe('callerTags', () => {
  it.each<{ what: string; labels: CallerLabels; operator?: Tags; expected: object }>([
    { what: 'nothing', labels: {}, expected: { tags: {}, ignored: [] } },
    { what: 'nulls', labels: { metadata: null, user: null }, expected: { tags: {}, ignored: [] } },
    {
      what: 'all three',
      labels: { header: 'project=apollo', metadata: { run: '7' }, user: 'jane' },
      expected: { tags: { project: 'apollo', run: '7', user: 'jane' }, ignored: [] },
    },
    {
      what: 'the header before the body',
      labels: { header: 'run=1,user=me', metadata: { Run: '2', user: 'you' }, user: 'jane' },
      expected: { tags: { run: '1', user: 'me' }, ignored: ['metadata.Run', 'metadata.user', 'user'] },
    },
    {
      what: 'what fits of the body',
      labels: { metadata: { 'my run': '1', run: 7, long: 'x'.repeat(65), note: 'a=b', ok: 'größer' }, user: 'a#b' },
      expected: {
        tags: { ok: 'größer' },
        ignored: ['metadata.my run', 'metadata.run', 'metadata.long', 'metadata.note', 'user'],
      },
    },
    {
      what: 'ten at most',
      labels: { metadata: Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`t${n}`, 'x'])), user: 'jane' },
      expected: { ignored: ['metadata.t10', 'metadata.t11', 'user'] },
    },
    {
      what: 'the same said twice',
      labels: { header: 'run=1', metadata: { run: '1' } },
      expected: { tags: { run: '1' }, ignored: [] },
    },
    {
      what: "nothing over the operator's",
      labels: { header: 'env=test,project=apollo', metadata: { env: 'prod', owner: 'me' } },
      operator: { env: 'prod', owner: 'jane' },
      expected: { tags: { project: 'apollo' }, ignored: ['x-gateway-tags.env', 'metadata.owner'] },
    },
    {
      what: 'no bad header',
      labels: { header: 'project', user: 'jane' },
      expected: { problem: `tag 1 ${VALUE_PROBLEM}` },
    },
  ])('takes $what', ({ labels, operator = {}, expected }) => {
    expect(callerTags(labels, operator)).toMatchObject(expected);
  });
});

describe('mergeTags', () => {
  it("sorts, and puts the operator's over the caller's", () => {
    const merged = mergeTags({ project: 'apollo', env: 'prod' }, { env: 'mine', run: '7' });

    expect(merged).toEqual(['env=prod', 'project=apollo', 'run=7']);
  });

  it('keeps every tag of the operator, and of the caller ten that fit', () => {
    const anything = fc.dictionary(fc.string(), fc.string({ unit: 'binary' }), { maxKeys: 20 });
    fc.assert(
      fc.property(anything, fc.oneof(anything, tagSets), (operator, caller) => {
        const merged = mergeTags(operator, caller);

        for (const [name, value] of Object.entries(operator)) expect(merged).toContain(`${name}=${value}`);
        expect(merged.length).toBeLessThanOrEqual(Object.keys(operator).length + 10);
      }),
    );
  });
});

describe('tagKey', () => {
  const operatorValues = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 128 });
  const operatorSets = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_.-]{0,63}$/), operatorValues, { maxKeys: 10 });

  it.each([
    [[], ''],
    [['env=prod', 'project=apollo'], 'env=prod,project=apollo'],
    [['a=1,b=2'], 'a=1%2cb=2'],
    [['a=x#y%z'], 'a=x%23y%25z'],
  ])('of %j is "%s"', (merged, key) => {
    expect(tagKey(merged)).toBe(key);
  });

  it('is one for one set of tags, fits a sort key and holds no number sign', () => {
    fc.assert(
      fc.property(operatorSets, operatorSets, tagSets, (...sets) => {
        const [one, other, caller] = sets;
        const [first, second] = [mergeTags(one, caller), mergeTags(other, caller)];
        const [firstKey, secondKey] = [tagKey(first), tagKey(second)];

        expect(firstKey === secondKey).toBe(JSON.stringify(first) === JSON.stringify(second));
        expect(firstKey).not.toContain('#');
        expect(Buffer.byteLength(firstKey)).toBeLessThanOrEqual(400);
      }),
    );
  });
});
