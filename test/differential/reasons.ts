import type { Difference } from './differences.ts';

export const PEERS = ['@ai-sdk/amazon-bedrock', '@langchain/aws'] as const;
export type Peer = (typeof PEERS)[number];

/** Why the gateway and a peer may differ. */
export interface Reason {
  readonly why: string;
  readonly link: string;
  readonly differences: readonly ExpectedDifference[];
}

/** What is absent is undefined; an expression is held against the value as JSON. */
interface ExpectedDifference {
  /** Both peers when absent. */
  readonly peer?: Peer;
  readonly at: RegExp;
  readonly ours: unknown;
  readonly theirs: unknown;
}

const [AI_SDK, LANGCHAIN] = PEERS;
const ABSENT = undefined;

const AI_SDK_SOURCE = 'https://github.com/vercel/ai/blob/main/packages/amazon-bedrock/src';
const LANGCHAIN_SOURCE = 'https://github.com/langchain-ai/langchainjs/blob/main/libs/providers/langchain-aws/src';
const API = 'https://docs.aws.amazon.com/bedrock/latest/APIReference';
const GUIDE = 'https://docs.aws.amazon.com/bedrock/latest/userguide';

/** At most 15. `docs/translation.md` tells them to readers. */
export const REASONS: readonly Reason[] = [
  {
    why: 'only the gateway labels requests with who asks',
    link: `${API}/API_runtime_Converse.html`,
    differences: [
      {
        at: /^requestMetadata$/,
        ours: /^\{"team":"demo","key":"key_demo","request_id":"req_\w{26}"\}$/,
        theirs: ABSENT,
      },
    ],
  },
  {
    why: 'only the gateway always sends a limit',
    link: `${GUIDE}/quotas-token-burndown.html`,
    differences: [
      { at: /^inferenceConfig$/, ours: { maxTokens: 4096 }, theirs: ABSENT },
      { at: /^inferenceConfig\.maxTokens$/, ours: 4096, theirs: ABSENT },
    ],
  },
  {
    why: 'the AI SDK adds a budget for thinking to the limit, which in OpenAI’s words includes it',
    link: `${AI_SDK_SOURCE}/amazon-bedrock-chat-language-model.ts`,
    differences: [{ peer: AI_SDK, at: /^inferenceConfig\.maxTokens$/, ours: 4000, theirs: 4000 + 2048 }],
  },
  {
    why: 'the AI SDK sends a list of no instructions',
    link: `${AI_SDK_SOURCE}/convert-to-amazon-bedrock-chat-messages.ts`,
    differences: [{ peer: AI_SDK, at: /^system$/, ours: ABSENT, theirs: [] }],
  },
  {
    why: 'the AI SDK asks Claude which stop sequence it met, for which OpenAI’s answers have no place',
    link: `${GUIDE}/conversation-inference-call.html`,
    differences: [
      {
        peer: AI_SDK,
        at: /^additionalModelResponseFieldPaths$/,
        ours: ABSENT,
        theirs: ['/delta/stop_sequence'],
      },
    ],
  },
  {
    why: 'the gateway does not spell out the default choice, which not every model takes',
    link: `${API}/API_runtime_ToolChoice.html`,
    differences: [{ at: /^toolConfig\.toolChoice$/, ours: ABSENT, theirs: { auto: {} } }],
  },
  {
    why: 'the AI SDK leaves out the tools that a named choice rules out',
    link: `${AI_SDK_SOURCE}/amazon-bedrock-prepare-tools.ts`,
    differences: [
      {
        peer: AI_SDK,
        at: /^toolConfig\.tools$/,
        ours: /^\[\{"toolSpec":\{"name":"weather",.+"name":"population"/,
        theirs: /^\[\{"toolSpec":\{"name":"population",(?!.*weather)/,
      },
    ],
  },
  {
    why: 'the peers leave a conversation with tools but without their definitions to fail, or leave the calls out',
    link: `${API}/API_runtime_ToolUseBlock.html`,
    differences: [
      { at: /^toolConfig$/, ours: /^\{"tools":\[.+"Not available any more\."/, theirs: ABSENT },
      {
        peer: LANGCHAIN,
        at: /^messages\[2\]\.content$/,
        ours: /^\[\{"toolResult":.+\},\{"text":"No tool can be called now/,
        theirs: /^\[\{"toolResult":[^\]]+\]\}\}\]$/,
      },
      {
        peer: AI_SDK,
        at: /^messages$/,
        ours: /^\[.+"toolUse":.+"toolResult":.+"No tool can be called now/,
        theirs: [{ role: 'user', content: [{ text: 'How is Oslo?' }] }],
      },
    ],
  },
  {
    why: 'Mistral takes ids of nine letters and digits, which the AI SDK computes differently and LangChain not at all',
    link: `${AI_SDK_SOURCE}/normalize-tool-call-id.ts`,
    differences: [
      { peer: AI_SDK, at: /\.toolUseId$/, ours: /^"[a-zA-Z0-9]{9}"$/, theirs: /^"[a-zA-Z0-9]{9}"$/ },
      { peer: LANGCHAIN, at: /\.toolUseId$/, ours: /^"[a-zA-Z0-9]{9}"$/, theirs: /^"call_\d"$/ },
    ],
  },
  {
    why: 'the gateway gives documents names of its own, because models read names',
    link: `${API}/API_runtime_DocumentBlock.html`,
    differences: [{ at: /\.document\.name$/, ours: 'Document 1-2', theirs: /^"report(\.pdf)?"$/ }],
  },
  {
    why: 'a tool that carries the answer has another name, description and choice',
    link: `${LANGCHAIN_SOURCE}/chat_models.ts`,
    differences: [
      { peer: AI_SDK, at: /\.toolSpec\.name$/, ours: 'place', theirs: 'json' },
      { peer: AI_SDK, at: /^toolConfig\.toolChoice\.tool$/, ours: { name: 'place' }, theirs: ABSENT },
      { peer: AI_SDK, at: /^toolConfig\.toolChoice\.any$/, ours: ABSENT, theirs: {} },
      { peer: LANGCHAIN, at: /^toolConfig\.toolChoice$/, ours: { tool: { name: 'place' } }, theirs: ABSENT },
      {
        at: /\.toolSpec\.description$/,
        ours: 'Gives the answer.',
        theirs: /^"(Respond with a JSON object\.|A function available to call\.)"$/,
      },
    ],
  },
  {
    why: 'the AI SDK has Claude enforce a schema by a field of Claude’s own, LangChain by a tool',
    link: `${GUIDE}/structured-output.html`,
    differences: [
      {
        at: /^outputConfig$/,
        ours: /^\{"textFormat":\{"type":"json_schema","structure":\{"jsonSchema":\{"schema":"\{.+\}","name":"place"\}{4}$/,
        theirs: ABSENT,
      },
      {
        peer: AI_SDK,
        at: /^additionalModelRequestFields$/,
        ours: ABSENT,
        theirs: /^\{"output_config":\{"format":\{"type":"json_schema","schema":\{[^}]/,
      },
      { peer: LANGCHAIN, at: /^toolConfig$/, ours: ABSENT, theirs: /"toolChoice":\{"tool":\{"name":"place"\}\}\}$/ },
    ],
  },
  {
    why: 'LangChain leaves neighbours of one role apart, which Bedrock refuses',
    link: `${LANGCHAIN_SOURCE}/utils/message_inputs.ts`,
    differences: [
      {
        peer: LANGCHAIN,
        at: /^messages$/,
        ours: /^(?!.*\]\},\{"role":"user","content":\[\{"text":"(Anybody\?|And Rome\?)")/,
        theirs: /\]\},\{"role":"user","content":\[\{"text":"(Anybody\?|And Rome\?)"\}\]\}\]$/,
      },
    ],
  },
  {
    why: 'LangChain sends sampling values that Bedrock or the model refuses',
    link: `${API}/API_runtime_InferenceConfiguration.html`,
    differences: [
      { peer: LANGCHAIN, at: /^inferenceConfig\.temperature$/, ours: 1, theirs: 1.5 },
      { peer: LANGCHAIN, at: /^inferenceConfig\.(temperature|topP)$/, ours: ABSENT, theirs: /^0\.[59]$/ },
    ],
  },
];

/** A difference from one of the peers. */
export interface PeerDifference extends Difference {
  readonly peer: Peer;
}

/** Whether a difference was to be expected. */
export function isExpected(difference: PeerDifference): boolean {
  return REASONS.some(({ differences }) => differences.some((expected) => fits(difference, expected)));
}

/** Whether a difference is the one that is expected. */
export function fits({ peer, path, ours, theirs }: PeerDifference, expected: ExpectedDifference): boolean {
  const isOfPeer = expected.peer === undefined || expected.peer === peer;
  return isOfPeer && expected.at.test(path) && isLike(ours, expected.ours) && isLike(theirs, expected.theirs);
}

function isLike(value: unknown, expected: unknown): boolean {
  const text = JSON.stringify(value);
  return expected instanceof RegExp ? text !== undefined && expected.test(text) : text === JSON.stringify(expected);
}
