import { answerAppraiser } from '../../../application/errands/ask-appraiser.ts';
import { answerRequest, askAct, askCycle, seeCycle, seeCycles } from '../../../application/errands/cycles.ts';
import {
  answerSamePerson,
  cancelErrand,
  confirmErrand,
  openFiles,
  seeErrand,
} from '../../../application/errands/errands.ts';
import { askLetters, seeLetters } from '../../../application/errands/letters.ts';
import { seeTables } from '../../../application/errands/tables.ts';
import { newId } from '../../../shared/ids.ts';
import type { Flow } from '../../contract/feature.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo } from '../../ui/steps.ts';
import { actForm, orderOf } from './act-form.ts';
import { cycleScreen } from './cycle.screen.ts';
import { cyclesScreen } from './cycles.screen.ts';
import { errandScreen, filesScreen } from './errand.screen.ts';
import { begun, moved, no, officerOf, takeFile } from './errand.steps.ts';
import { lettersForm, lettersScreen, perPageOf, unitIn } from './letters.screen.ts';
import { openForm, typedCycle } from './open-form.ts';
import { cycleParts } from './part.ts';
import { tablesForm, tablesScreen } from './tables.screen.ts';
import { openTables, sendTables } from './tables.steps.ts';
import type { ErrandAction, ErrandScreen } from './verbs.ts';

export const errandFlow = {
  act(context, action) {
    const officer = officerOf(context);
    switch (action.type) {
      case 'errand.files': {
        const may = openFiles(officer);
        return may.ok ? goTo({ at: 'hr-files' }) : no(context, may.error);
      }
      case 'errand.open': {
        const seen = seeErrand(officer);
        return seen.ok ? goTo({ at: 'hr-errand', errandId: action.errandId }) : no(context, seen.error);
      }
      case 'errand.confirm':
        return moved(context, confirmErrand(officer), action.errandId);
      case 'errand.cancel':
        return moved(context, cancelErrand(officer), action.errandId);
      case 'errand.same':
        return moved(context, answerSamePerson(officer, action.same === 1), action.errandId);
      case 'cycle.list': {
        const seen = seeCycles(officer);
        return seen.ok ? goTo({ at: 'hr-cycles' }) : no(context, seen.error);
      }
      case 'cycle.card': {
        const seen = seeCycle(officer);
        return seen.ok ? goTo({ at: 'hr-cycle', cycleId: action.cycleId }) : no(context, seen.error);
      }
      case 'cycle.openPart': {
        const seen = seeCycle(officer);
        if (!seen.ok) return no(context, seen.error);
        const part = cycleParts[action.part];
        return goTo({ at: 'hr-cycle', cycleId: action.cycleId, ...(part && { part }) });
      }
      case 'cycle.begin': {
        const seen = seeCycles(officer);
        if (!seen.ok) return no(context, seen.error);
        return { state: { screen: { at: 'hr-cycles' } }, form: openForm(context) };
      }
      case 'letters.open': {
        const seen = seeLetters(officer);
        return seen.ok ? goTo({ at: 'hr-letters' }) : no(context, seen.error);
      }
      case 'letters.ask': {
        const seen = seeLetters(officer);
        if (!seen.ok) return no(context, seen.error);
        const form = lettersForm(context, seen.value.units, action);
        const state = { screen: { at: 'hr-letters' } } as const;
        return form ? { state, form } : { state, notice: { text: context.t('stale') } };
      }
      case 'tables.open': {
        const seen = seeTables(officer);
        return seen.ok ? goTo({ at: 'hr-tables' }) : no(context, seen.error);
      }
      case 'tables.ask': {
        const seen = seeTables(officer);
        if (!seen.ok) return no(context, seen.error);
        return openTables(context, seen.value.units, action);
      }
      case 'cycle.act': {
        const seen = seeCycle(officer);
        if (!seen.ok) return no(context, seen.error);
        // The form is asked over the part of the cycle that is open, and leads back to it.
        const { screen } = context.state;
        const isOpen = screen.at === 'hr-cycle' && screen.cycleId === action.cycleId;
        const card = { at: 'hr-cycle', cycleId: action.cycleId } as const;
        const state = { screen: isOpen ? screen : card };
        const form = actForm(context, seen.value, action);
        return form ? { state, form } : { state, notice: { text: context.t('stale') } };
      }
      case 'appraiser.answer': {
        const errandId = newId();
        const isYes = action.yes === 1;
        const asked = answerAppraiser(officer, errandId, action.no, isYes);
        return begun(context, asked, errandId, isYes ? 'appraiser-yes' : 'appraiser-no');
      }
      case 'cycle.answer': {
        const errandId = newId();
        const isYes = action.yes === 1;
        const asked = answerRequest(officer, errandId, action.no, isYes);
        return begun(context, asked, errandId, isYes ? 'yes' : 'no');
      }
    }
  },

  form(context, action) {
    const officer = officerOf(context);
    if (action.type === 'cycle.begin') return seeCycles(officer).ok ? openForm(context) : undefined;
    if (action.type === 'letters.ask') {
      const seen = seeLetters(officer);
      return seen.ok ? lettersForm(context, seen.value.units, action) : undefined;
    }
    if (action.type === 'tables.ask') {
      const seen = seeTables(officer);
      return seen.ok ? tablesForm(context, seen.value.units, action) : undefined;
    }
    if (action.type !== 'cycle.act') return undefined;
    const seen = seeCycle(officer);
    return seen.ok ? actForm(context, seen.value, action) : undefined;
  },

  submit(context, action, values) {
    const officer = officerOf(context);
    const errandId = newId();
    if (action.type === 'cycle.begin') {
      const typed = typedCycle(values);
      return begun(context, askCycle(officer, errandId, typed), errandId, 'cycle', { name: typed.name });
    }
    if (action.type === 'letters.ask') {
      const perPage = perPageOf(action);
      if (perPage === undefined) return {};
      const of = unitIn(values);
      const asked = askLetters(officer, errandId, { ...of, perPage });
      const seen = seeLetters(officer);
      if (!asked.ok && seen.ok)
        return goTo(
          { at: 'hr-letters' },
          context.t('letters.form.notYours', { units: (seen.value.units ?? []).join(', ') }),
        );
      const { unit: name } = of;
      return begun(context, asked, errandId, 'letters', { ...of, ...(name !== undefined && { name }) });
    }
    if (action.type === 'tables.ask') return sendTables(context, officer, errandId, action, values);
    const order = action.type === 'cycle.act' ? orderOf(action, values) : undefined;
    return order ? begun(context, askAct(officer, errandId, order), errandId, 'act') : {};
  },

  /** A file on any other screen is what it is everywhere. */
  files(context, screen, sent) {
    if (screen.at === 'hr-files') return takeFile(context, sent, 'roster');
    if (screen.at === 'hr-cycles') return takeFile(context, sent, 'cycle');
    if (screen.at !== 'hr-errand') return undefined;
    const seen = seeErrand(officerOf(context));
    return takeFile(context, sent, seen.ok && seen.value.kind === 'cycle' ? 'cycle' : 'roster');
  },

  screen(context, screen) {
    const officer = officerOf(context);
    const { t } = context;
    if (screen.at === 'hr-files') {
      const may = openFiles(officer);
      return may.ok ? filesScreen(context) : goneScreen(t, t('refusal.not-yours'));
    }
    if (screen.at === 'hr-cycles') {
      const seen = seeCycles(officer);
      return seen.ok ? cyclesScreen(context, seen.value) : goneScreen(t, t('refusal.not-yours'));
    }
    if (screen.at === 'hr-cycle') {
      const seen = seeCycle(officer);
      if (!seen.ok) return goneScreen(t, t('refusal.not-yours'));
      const isPilot = officer.desk.view === 'cycle' && officer.desk.isPilot === true;
      const { part } = screen;
      return cycleScreen(context, { cycle: seen.value, isPilot, ...(part && { part }) });
    }
    if (screen.at === 'hr-letters') {
      const seen = seeLetters(officer);
      return seen.ok ? lettersScreen(context) : goneScreen(t, t('refusal.not-yours'));
    }
    if (screen.at === 'hr-tables') {
      const seen = seeTables(officer);
      return seen.ok ? tablesScreen(context) : goneScreen(t, t('refusal.not-yours'));
    }
    const seen = seeErrand(officer);
    if (seen.ok) return errandScreen(context, seen.value);
    return goneScreen(t, t(seen.error.code === 'not-yours' ? 'refusal.not-yours' : 'refusal.no-such-errand'));
  },
} satisfies Flow<ErrandAction, ErrandScreen>;
