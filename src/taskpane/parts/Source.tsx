import { Link } from "@fluentui/react-components";
import { text } from "../../messages/text";
import type { Words } from "../../messages/words";

interface Titled {
  readonly title: Words;
  readonly url?: string | undefined;
}

const isWebAddress = (url: string) => /^https?:\/\//i.test(url);

/** Where a value comes from. Only web addresses become links; the text is text whatever it holds. */
export function Source({ source: { title, url } }: { source: Titled }) {
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
