/** What every change of a case carries: sent twice it has one effect, and it names the version it saw. */
export interface CaseChange {
  requestId: string;
  address: string;
  version: number;
}

export interface Changed {
  address: string;
  version: number;
}

/** The names under which the database takes a change. */
export const changeArguments = ({ requestId, address, version }: CaseChange) => ({
  p_request_id: requestId,
  p_address: address,
  p_version: version,
});
