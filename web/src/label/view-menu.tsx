import { t } from '../i18n/text.ts';
import { Menu, MenuChoice, MenuLine, MenuRow, MenuSwitch } from '../ui/menu.tsx';
import { THEMES, useTheme } from '../ui/theme.ts';
import type { Labelling } from './use-labelling.ts';
import { LEADINGS, NUMBERS, SIZES_PX, type ViewSettings } from './use-view.ts';

interface ViewMenuProps {
  readonly labelling: Labelling;
  readonly view: ViewSettings;
}

/** How the note is shown: what of it, in which letters, in which colours. */
export function ViewMenu({ labelling, view }: ViewMenuProps) {
  const [theme, chooseTheme] = useTheme();
  const { ui, set } = labelling;
  return (
    <Menu label={t('label.view')} trigger={t('label.view')}>
      <MenuSwitch on={ui.withRejected} onSwitch={(withRejected) => set({ withRejected })}>
        {t('label.showRejected')}
      </MenuSwitch>
      <MenuRow
        title={t('label.arcs')}
        value={view.arcs}
        choices={(['all', 'selected', 'none'] as const).map((value) => ({ value, name: t(`label.arcs.${value}`) }))}
        onChoose={(arcs) => view.change({ arcs })}
      />
      <MenuLine />
      <MenuRow
        title={t('label.font')}
        value={view.font}
        choices={(['sans', 'mono'] as const).map((value) => ({ value, name: t(`label.font.${value}`) }))}
        onChoose={(font) => view.change({ font })}
      />
      <MenuRow
        title={t('label.textSize')}
        value={String(view.sizePx)}
        choices={SIZES_PX.map((size) => ({ value: String(size), name: `${size}` }))}
        onChoose={(size) => view.change({ sizePx: Number(size) })}
      />
      <MenuRow
        title={t('label.leading')}
        value={String(view.leading)}
        choices={LEADINGS.map((leading) => ({ value: String(leading), name: t(`label.leading.${leading}`) }))}
        onChoose={(leading) => view.change({ leading: Number(leading) })}
      />
      <MenuRow
        title={t('label.numbers')}
        value={view.numbers}
        choices={NUMBERS.map((value) => ({ value, name: t(`label.numbers.${value}`) }))}
        onChoose={(numbers) => view.change({ numbers })}
      />
      <MenuLine />
      <MenuChoice
        title={t('theme.title')}
        value={theme}
        choices={THEMES.map((value) => ({ value, name: t(`theme.${value}`) }))}
        onChoose={chooseTheme}
      />
    </Menu>
  );
}
