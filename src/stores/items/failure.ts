import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { storeUnavailable } from '../dynamo.ts';
import { ConditionFailed, Conflict, type Item } from './items.ts';

/**
 * Reasons to cancel a transaction that may have gone a moment later. The SDK retries none of them.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
const PASSING_REASONS = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);
const HARMLESS_REASONS = new Set(['None', 'ConditionalCheckFailed', ...PASSING_REASONS]);

/** What a failure of DynamoDB means to those who use `Items`. */
export function toItemsFailure(error: unknown): Error {
  if (error instanceof ConditionalCheckFailedException) return new ConditionFailed(toItem(error.Item));
  if (error instanceof TransactionCanceledException) return toCancellation(error);
  if (error instanceof TransactionConflictException || error instanceof TransactionInProgressException)
    return new Conflict(error);
  return storeUnavailable(error);
}

/** A write that DynamoDB does not understand is told before all else: what stands beside it says nothing then. */
function toCancellation(error: TransactionCanceledException): Error {
  const reasons = error.CancellationReasons ?? [];
  const codes = reasons.map(({ Code = 'None' }) => Code);
  if (!codes.every((code) => HARMLESS_REASONS.has(code))) return storeUnavailable(error);
  const failed = codes.indexOf('ConditionalCheckFailed');
  if (failed >= 0) return new ConditionFailed(toItem(reasons[failed]?.Item), failed);
  return codes.some((code) => PASSING_REASONS.has(code)) ? new Conflict(error) : storeUnavailable(error);
}

/** The document client leaves items in errors as they came over the wire. */
function toItem(found: ConditionalCheckFailedException['Item']): Item | undefined {
  return found && unmarshall(found);
}
