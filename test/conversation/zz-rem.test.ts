import { it } from 'vitest';
import { sql } from 'drizzle-orm';
import { startWorld } from '/work/main/test/support/script/world.ts';
it('x', async () => {
  const world = await startWorld('telegram','normal',{isPrivacyRead:false});
  await world.citra.commands('start'); await world.citra.presses('Sudah saya baca, lanjutkan');
  for (let d=0; d<40; d++) { world.clock.advance({hours:6}); await world.delivers(); }
  console.log(await world.db.execute(sql`select kind, recipient_id, payload, available_at, expires_at, outcome, settled_at from outbox`));
  console.log(await world.db.execute(sql`select * from delivery`));
  console.log(await world.db.execute(sql`select * from account`), world.agency.people.citra.id);
  await world.close();
}, 60000);
