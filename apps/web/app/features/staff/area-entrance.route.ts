// The address of an area itself leads to the first of its pages.
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { AREAS } from '../../ui/areas';
import { staffReader } from './staff.server';

export function loader(arriving: LoaderFunctionArgs): Response {
  const { language, area } = staffReader(arriving);
  return redirect(`/${language}/${area}/${AREAS[area].pages[0]}`);
}
