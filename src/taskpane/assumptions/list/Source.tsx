import { Link } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import type { AssumptionRow } from "../../../workbook/assumptionRow";

const isWebAddress = (url: string) => /^https?:\/\//i.test(url);

/** Where a value comes from. Only web addresses become links; the text is text whatever it holds. */
export function Source({ row }: { row: AssumptionRow }) {
  const { title, url } = row.source;
  if (url === undefined || !isWebAddress(url)) return <>{title}</>;
  return (
    <Link
      inline
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={text("pane.detail.opens", { source: title })}
    >
      {title}
    </Link>
  );
}
