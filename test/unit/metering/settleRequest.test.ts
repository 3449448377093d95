import { describe, expect, it } from 'vitest';
import { settleRequest } from '../../../src/metering/settleRequest.ts';
import { admittedRequest, budgetHold, settlement } from './admittedRequest.ts';
import { setUpStored } from './storedMeter.ts';

const HOLD = budgetHold({ estimate: 1_000 });
const PRESUMED = settlement({ usageSource: 'estimated', costNanoUsd: 20, isPresumed: true });
const MEASURED = settlement({ costNanoUsd: 60 });

/** A request whose record is settled, and which still holds something: who settled it went down in between. */
async function setUpHalfSettled() {
  const setup = setUpStored();
  const request = admittedRequest({ holds: [HOLD] });
  await setup.parts.records.open(request);
  await setup.parts.windows.hold(HOLD, request);
  await setup.parts.records.settle(request, MEASURED);
  return { ...setup, request };
}

describe('settling what somebody else has settled', () => {
  it.each([
    { what: 'a presumed one', second: PRESUMED },
    { what: 'the same measurement', second: MEASURED },
  ])('brings its windows to what the record says, and not to $what', async ({ second }) => {
    const { parts, request } = await setUpHalfSettled();
    await settleRequest(parts, request, second);

    expect(await parts.windows.read(HOLD)).toEqual({ settled: 60, inFlight: 0 });
    expect(await parts.records.find(request.requestId)).toMatchObject({
      isPending: false,
      settlement: { usageSource: 'measured', costNanoUsd: 60 },
    });
  });
});
