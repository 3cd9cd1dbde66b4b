// Makes the form a little kinder where scripts run. Every page works the same without it.
(() => {
  const store = 'kp-typed';
  const form = document.querySelector('form[data-step]');

  // What was typed follows the reader into another language, and is forgotten at once.
  if (form) {
    const step = form.dataset.step;
    try {
      const kept = JSON.parse(sessionStorage.getItem(store) ?? 'null');
      sessionStorage.removeItem(store);
      if (kept && kept.step === step) {
        for (const field of form.elements) {
          if (!field.name || field.type === 'hidden') continue;
          const values = kept.values[field.name] ?? [];
          if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
          else field.value = values.shift() ?? '';
        }
      }
    } catch {
      sessionStorage.removeItem(store);
    }
    for (const chooser of document.querySelectorAll('.language form')) {
      chooser.addEventListener('submit', () => {
        const values = {};
        for (const [name, value] of new FormData(form)) {
          values[name] ??= [];
          values[name].push(value);
        }
        sessionStorage.setItem(store, JSON.stringify({ step, values }));
      });
    }
  }

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
