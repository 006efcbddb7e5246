import type { SettingsRequest } from '../../../application/agency/change-setting.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { homeState } from '../../contract/state.ts';
import { refused } from '../../ui/steps.ts';

/** What a use case needs. Where the settings were not loaded, the event is decided again with them. */
export function requestOf({ model }: Context): SettingsRequest {
  if (!model.hr) throw new NotLoaded();
  return {
    grants: model.grants ?? [],
    stored: model.hr.view === 'settings' ? model.hr.settings : undefined,
    given: model.settings?.given ?? { agencyName: model.agencyName },
    hasSecondOfficer: model.settings?.hasSecondOfficer ?? false,
    ...(model.person && { myId: model.person.id }),
    now: model.now,
  };
}

/** Whoever has no right ends at home, whatever screen was open; everybody else at the list. */
export const away = (context: Context, refusal: Refusal): Step => ({
  ...refused(context, refusal),
  state: refusal.code === 'not-yours' ? homeState : { screen: { at: 'agency' } },
});
