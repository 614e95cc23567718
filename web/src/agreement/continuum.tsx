import type { AgreementReport } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { Plain } from './measure.tsx';

/** What no sum over notes gives: all notes as one text. */
export function Continuum({ continuum }: Pick<AgreementReport, 'continuum'>) {
  if (!continuum) return null;
  const { charAlpha, alphaU1995, alphaU2016 } = continuum;
  const figures = [
    [t('agreement.charAlpha'), charAlpha],
    [t('agreement.alphaU1995'), alphaU1995.all],
    [t('agreement.alphaU2016'), alphaU2016.u],
    [t('agreement.alphaBinary'), alphaU2016.binary],
    [t('agreement.alphaCu'), alphaU2016.cu],
  ] as const;
  return (
    <section className="form" aria-label={t('agreement.onePlace')}>
      <h2>{t('agreement.onePlace')}</h2>
      <div className="table-frame">
        <table className="table">
          <tbody>
            {figures.map(([name, estimate]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="figure">
                  <Plain estimate={estimate} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
