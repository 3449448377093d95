/**
 * OpenAI Chat Completions in, Bedrock Converse out, and back again. Pure: no clock, network or log. `toConverse` and
 * `fromConverse` are the way of a whole answer; a streamed one is `startChunks`, `step` for every event, and `finish`
 * once the request is settled. All throw `GatewayError`.
 */
export type { Answer, AnswerEnd, AnswerForm, AnswerIdentity } from './answer.ts';
export { toFinishReason } from './finishReason.ts';
export { fromConverse, readAnswer } from './fromConverse.ts';
export { finish, step } from './fromConverseStream.ts';
export type { InferenceDefaults } from './inference.ts';
export { callsWithoutThoughts, withThoughts } from './missingThoughts.ts';
export { embedMedia, findRemoteMedia } from './remoteMedia.ts';
export type { TranslatedRequest } from './requestFields.ts';
export type { Origin } from './settings.ts';
export { type Step, type StreamIdentity, type StreamState, startChunks } from './streamState.ts';
export { refuseIgnored, type Translation, type TranslationTarget, toConverse } from './toConverse.ts';
export { toCompletionUsage } from './usage.ts';
