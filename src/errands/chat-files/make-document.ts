import { whyHeld } from '../../application/clearance/why-held.ts';
import { takeOut } from '../../application/result/take-out.ts';
import { type HeldReason, isTable } from '../../domain/clearance/chat-file.ts';
import { maskedParties } from '../../domain/documents/masked.ts';
import { freshDocumentCode } from '../../files/document-code.ts';
import { sha256Of } from '../../files/hash.ts';
import { sealFiles } from '../../files/sealed-pack.ts';
import { translator } from '../../i18n/translate.ts';
import { agencyNow } from '../../outbound/agency-now.ts';
import { recordPrinted } from '../../persistence/assist/enter-by-command.ts';
import { type ChatFile, storeMade } from '../../persistence/chat-files/chat-file-work.ts';
import { organisationFor, partiesOf, withPlan } from '../../persistence/documents/for-document.ts';
import { nextVersion, recordIssued } from '../../persistence/documents/issued.ts';
import { loadForPerson } from '../../persistence/events/load-for-person.ts';
import { readModel } from '../../persistence/events/read-model.ts';
import { drawDocument } from '../../reports/documents/draw.ts';
import { openPress } from '../../reports/typst.ts';
import { invariant } from '../../shared/assert.ts';
import { localDate } from '../../shared/time.ts';
import type { ErrandDeps } from '../errand-deps.ts';

/**
 * Makes a document for a private chat: its number, its act and its way out are there together, or none of them. Whether
 * whoever asked may have it is decided by the rows of now. Returns why it is not made.
 */
export async function makeDocument(deps: ErrandDeps, file: ChatFile): Promise<HeldReason | undefined> {
  const { db, clock, timeZone, keeping, release } = deps;
  const { personId, appraisalId, kind } = file;
  const now = clock.now();
  const today = localDate(now, timeZone);
  invariant(!isTable(kind) && typeof appraisalId === 'string', 'a document is of a result');
  const { agency } = await agencyNow(db, today, { agencyName: deps.agencyName });
  const press = openPress(deps.templates);
  return db.transaction(async (tx) => {
    const loaded = await loadForPerson(tx, personId, today, appraisalId);
    const {
      subject,
      relation,
      grants = [],
    } = readModel(loaded, { now, agencyName: agency.name, timeZone, agency });
    const why = whyHeld({ kind, clearance: agency.clearance, subject, relation, grants, now });
    if (why !== undefined || !subject) return why ?? 'right';
    const code = freshDocumentCode();
    const version = await nextVersion(tx, subject.id, kind);
    const taken = takeOut(kind, [subject, relation, now, []], { version, code });
    if (!taken.ok) return 'right';
    const parties = maskedParties(await partiesOf(tx, subject));
    const appraisal = await withPlan(tx, subject, relation);
    const organisation = await organisationFor(tx, subject);
    const facts = { appraisal, parties, agency: agency.name, organisation };
    const { pdf, contentSha256 } = drawDocument(press, kind, facts, { code, version, on: today, release });
    await recordIssued(tx, {
      ...{ code, kind, version, contentSha256 },
      ...{ appraisalId: subject.id, issuedAt: now, fileSha256: sha256Of(pdf) },
    });
    const officer = { id: personId, now, timeZone, agencyName: agency.name };
    await recordPrinted(tx, { relation, appraisal: subject, writes: taken.value.writes }, officer);
    const name = `${translator('id')(`cli.document.file.${kind}`)}-${code}.pdf`;
    const { bytes, key: sealKey } = sealFiles({ [name]: pdf });
    const sha256 = sha256Of(bytes);
    const put = () => keeping.store.put(sha256, bytes);
    const isOurs = await storeMade(tx, file, { name, sha256, sealKey, put }, now);
    invariant(isOurs, 'a document that is in hand is made once');
    return undefined;
  });
}
