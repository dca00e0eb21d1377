import { useEffect, useState } from "react";

/** What is over before is not worth a bar, in milliseconds. */
const LATE = 400;

/** Whether something has gone on for so long that a person wants to know how far it is. */
export function useLate(going: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!going) return;
    const timer = setTimeout(() => setLate(true), LATE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [going]);
  return going && late;
}
