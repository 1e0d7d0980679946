// An area of the site that comes with a role: its pages stand under the bar.
import { Outlet } from 'react-router';
import { useRootData } from '../../root';
import { AreaNav } from '../../ui/area-nav';
import { useArea } from '../../ui/areas';

export default function Area() {
  const name = useArea();
  const open = useRootData()?.reader?.areas.find(({ area }) => area === name);
  return (
    <>
      {open ? <AreaNav area={open} /> : null}
      <Outlet />
    </>
  );
}
