/**
 * What an operator can do about an error, by its code. The API's own messages are for clients, who cannot do it.
 * Access to models: https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html
 */
const ADVICE: Readonly<Record<string, string>> = {
  model_access_denied:
    'Allow the gateway bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream on the model and its inference profile. ' +
    "A model of the AWS Marketplace needs aws-marketplace:Subscribe for its first call, Anthropic's a use-case form: open the " +
    "model in the Bedrock console's model catalog. Where LLM_GATEWAY_ALLOWED_MODELS is set, it must name the model.",
  model_not_allowed: 'Allow it with `llm-gateway keys update <key_id> --allowed-models <globs>`, or teams update.',
  model_retired: 'Name a model that is served with --model, and in LLM_GATEWAY_DEFAULT_MODEL of the gateway.',
  model_unavailable: 'Set AWS_REGION of the gateway to a region that has the model, or name another model.',
  request_rejected: "Look for the request in the gateway's log: it has Bedrock's reason.",
  store_unavailable: '`llm-gateway doctor` names the tables that are at fault.',
  upstream_credentials:
    'Give the gateway AWS credentials that last: `aws sso login` or AWS_PROFILE before `npm start -- --bedrock`, a role on ' +
    'AWS. Good ones are refused too when its clock is minutes off.',
  upstream_failed: 'Try again. AWS tells of outages at https://health.aws.amazon.com/health/status.',
  upstream_throttled: 'Try again. If it stays, ask AWS Service Quotas for more of this model in this region.',
  upstream_unavailable:
    "See that the gateway's network lets it reach bedrock-runtime of its region; AWS_ENDPOINT_URL_BEDROCK_RUNTIME is another.",
};

const OTHER_KEY = 'Make another with `llm-gateway keys create --team <team_id>`.';

const KEYS_AT_FAULT = ['expired_api_key', 'inactive_api_key', 'invalid_api_key', 'malformed_api_key'];

/** Nothing where the message says it all. */
export function adviceFor(code: string): string | undefined {
  return KEYS_AT_FAULT.includes(code) ? OTHER_KEY : ADVICE[code];
}
