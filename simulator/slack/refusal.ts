/** A Web API answer with `ok: false`, in Slack's own words. Thrown by methods, turned into a reply at the edge. */
export class SlackRefusal extends Error {
  readonly code: string;
  readonly messages: readonly string[];
  constructor(code: string, messages: readonly string[] = []) {
    super(code);
    this.code = code;
    this.messages = messages;
  }
}
