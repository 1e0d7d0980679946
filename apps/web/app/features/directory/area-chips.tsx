// What an organization works on, each area a chip.

export function AreaChips({ areas }: { readonly areas: readonly string[] }) {
  return (
    <ul className="chips">
      {areas.map((area) => (
        <li key={area} className="chip">
          {area}
        </li>
      ))}
    </ul>
  );
}
