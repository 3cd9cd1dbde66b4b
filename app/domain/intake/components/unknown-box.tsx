/** "I do not know yet" below a question of numbers: an answer of equal weight. */
export const UnknownBox = ({
  name,
  value = 'yes',
  checked,
  label,
}: {
  name: string;
  value?: string;
  checked: boolean;
  label: string;
}) => {
  const id = `${name}-${value}`;
  return (
    <div className="choices">
      <div className="choice">
        <input type="checkbox" id={id} name={name} value={value} defaultChecked={checked} />
        <div>
          <label htmlFor={id}>{label}</label>
        </div>
      </div>
    </div>
  );
};
