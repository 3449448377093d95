/** What Converse can be asked for by ARN and this gateway knows: a model, a cross-Region profile, or a profile made of one. */
export interface ModelArn {
  readonly region: string;
  readonly kind: 'foundation-model' | 'inference-profile' | 'application-inference-profile';
  /** A model id, a profile id, or letters and digits that tell nothing. */
  readonly id: string;
}

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html#API_runtime_Converse_RequestSyntax */
const MODEL_ARN =
  /^arn:aws[a-z-]*:bedrock:(?<region>[a-z0-9-]{1,20}):(?:\d{12})?:(?<kind>foundation-model|(?:application-)?inference-profile)\/(?<id>[a-zA-Z0-9-:.]+)$/;

/** Reads an ARN; undefined for any other text, ARNs of other things included. */
export function readModelArn(text: string): ModelArn | undefined {
  const { region, kind, id } = MODEL_ARN.exec(text)?.groups ?? {};
  if (region === undefined || id === undefined) return undefined;
  switch (kind) {
    case 'foundation-model':
    case 'inference-profile':
    case 'application-inference-profile':
      return { region, kind, id };
    default:
      return undefined;
  }
}
