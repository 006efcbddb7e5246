import type { Person } from '../town/person.ts';
import type { Town } from '../town/town.ts';
import type { Office } from './office.ts';

/** Where documents are cleared for chats, somebody is about to have one sent. */
export async function lookAtFiles(town: Town, office: Office, mahendra: Person): Promise<void> {
  const says = async (...command: readonly string[]) => {
    await office.says(town.clock.now().toString(), 'settings', ...command, '--reason', 'Izin Diskominfo');
    // The bot reads them again with every sweep.
    await town.stand.delivers();
  };
  await says('set', 'clearance', 'dokumen');
  await mahendra.commands('hasil');
  await mahendra.presses('result.open');
  await mahendra.presses('result.details');
  await mahendra.presses('takeOut.openFiles');
  await says('reset', 'clearance');
}
