export type { CallOutcome, RecordedCall } from './callLog.ts';
export { ScriptError } from './checkScriptedReply.ts';
export { DIRECTIVES, type Directive } from './directives.ts';
export type { ScriptedError, ScriptedEvent, ScriptedReply } from './scriptedReply.ts';
export { type BedrockSimulator, type BedrockSimulatorOptions, startBedrockSimulator } from './startBedrockSimulator.ts';
export type { TokenUsage } from './tokenUsage.ts';
