// An area of the site that comes with a role: its pages stand under the bar.
import { Outlet } from 'react-router';
import { AreaNav } from '../../ui/area-nav';
import { useArea } from '../../ui/areas';

export default function Area() {
  return (
    <>
      <AreaNav area={useArea()} />
      <Outlet />
    </>
  );
}
