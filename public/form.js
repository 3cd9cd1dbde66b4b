// Makes the form a little kinder where scripts run. Every page works the same without it.
(() => {
  // "None" and "I do not know yet" exclude the other answers of their question.
  const excluding = ['none', 'unknown', 'undecided'];
  for (const name of ['spaces', 'project_kinds']) {
    const boxes = [...document.querySelectorAll(`input[name="${name}"]`)];
    for (const box of boxes) {
      box.addEventListener('change', () => {
        if (!box.checked) return;
        const alone = excluding.includes(box.value);
        for (const other of boxes) {
          if (other !== box && (alone || excluding.includes(other.value))) other.checked = false;
        }
      });
    }
  }

  // A question is not decided or not known, not both.
  for (const box of document.querySelectorAll('.open-answers input')) {
    box.addEventListener('change', () => {
      for (const other of document.getElementsByName(box.name)) if (box.checked && other !== box) other.checked = false;
    });
  }

  // How much room is left in a long text, said when it becomes scarce.
  for (const field of document.querySelectorAll('[data-limit]')) {
    const room = document.createElement('p');
    room.className = 'hint';
    room.setAttribute('role', 'status');
    field.after(room);
    const count = () => {
      const left = Number(field.dataset.limit) - field.value.length;
      room.textContent = left < 1000 ? field.dataset.limitText.replace('#', String(left)) : '';
    };
    field.addEventListener('input', count);
    count();
  }

  // A second press while the first is on its way is not sent again.
  for (const any of document.querySelectorAll('main form[method="post"]')) {
    any.addEventListener('submit', (event) => {
      if (any.dataset.sending) event.preventDefault();
      any.dataset.sending = 'yes';
    });
  }
  addEventListener('pageshow', () => {
    for (const any of document.querySelectorAll('form[data-sending]')) delete any.dataset.sending;
  });

  document.querySelector('.error-summary')?.focus();
})();
