/** A Web API answer with `ok: false`, in Slack's own words. Methods throw it; the server turns it into a reply. */
export class SlackRefusal extends Error {
  readonly code: string;
  readonly messages: readonly string[];
  constructor(code: string, messages: readonly string[] = []) {
    super(code);
    this.code = code;
    this.messages = messages;
  }
}
