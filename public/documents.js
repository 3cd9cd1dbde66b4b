// Dropping, pasting and progress for the documents of a form. Every page works the same without it.
(() => {
  const part = () => document.querySelector('[data-documents]');
  if (!part()) return;
  const words = JSON.parse(part().dataset.words);
  const say = (word, file, percent) =>
    words[word].replaceAll('#name', () => file?.name ?? '').replaceAll('#percent', percent);
  const make = (name, className, text = '') =>
    Object.assign(document.createElement(name), { className, textContent: text });

  const lines = make('div', 'uploads');
  const told = make('p', 'visually-hidden');
  told.setAttribute('role', 'status');
  part().after(lines, told);
  const waiting = [];
  let problems = [];
  let running = null;

  // Files are sent as soon as they are chosen, so the button has nothing left to do.
  const kinder = () => {
    const choice = part().querySelector('.document-choice');
    if (!choice) return;
    choice.querySelector('button').hidden = true;
    choice.prepend(make('p', 'hint', words.drop));
  };

  const showProblems = () => {
    const place = part().querySelector('[data-problems]');
    place.replaceChildren(...problems);
    place.classList.toggle('wrong', problems.length > 0);
  };
  const addProblem = (text) => {
    problems.push(make('p', 'error', text));
    showProblems();
  };

  /** Puts the part as the server answers it in the place of the one on the page. */
  const takeAnswer = (request) => {
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
    const next = answer.querySelector('[data-documents]');
    if (!next) return false;
    problems.push(...next.querySelectorAll('[data-problems] > *'));
    const hadFocus = part().contains(document.activeElement);
    part().replaceWith(document.adoptNode(next));
    kinder();
    showProblems();
    if (hadFocus) part().querySelector('input[type=file], button')?.focus();
    return true;
  };

  const retry = (file) => {
    const line = make('div', 'upload');
    const again = make('button', 'button-link fine', words.again);
    again.type = 'button';
    again.addEventListener('click', () => {
      line.remove();
      start([file]);
    });
    line.append(make('span', 'error', `${file.name}: ${words.broken}`), again);
    lines.append(line);
    told.textContent = `${file.name}: ${words.broken}`;
  };

  const send = (file) => {
    const request = new XMLHttpRequest();
    const line = make('div', 'upload');
    const text = make('span', 'upload-words', say('uploading', file, '0'));
    const bar = make('progress', '');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    const stop = make('button', 'button-link fine', words.stop);
    stop.type = 'button';
    stop.setAttribute('aria-label', `${words.stop}: ${file.name}`);
    stop.addEventListener('click', () => request.abort());
    line.append(text, stop, bar);
    lines.append(line);

    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.floor((loaded / total) * 100);
      bar.value = percent;
      text.textContent = percent < 100 ? say('uploading', file, String(percent)) : say('checking', file);
    });
    const done = () => {
      line.remove();
      running = null;
      next();
    };
    request.addEventListener('load', () => {
      if (!takeAnswer(request)) {
        // The draft has gone, or the enquiry was sent in another window: that page says so.
        if (request.status < 300) {
          running = null;
          location.assign(request.responseURL);
          return;
        }
        retry(file);
      }
      done();
    });
    request.addEventListener('error', () => {
      retry(file);
      done();
    });
    request.addEventListener('abort', () => {
      addProblem(say('stopped', file));
      done();
    });
    request.open('POST', part().dataset.action);
    const form = new FormData();
    form.append('document', file);
    request.send(form);
    running = request;
  };

  const next = () => {
    const file = waiting.shift();
    if (file) send(file);
    else told.textContent = problems.map((problem) => problem.textContent).join(' ') || words.done;
  };

  const start = (files) => {
    if (!running) problems = [];
    for (const file of files) {
      if (file.size > Number(part().dataset.mostBytes)) problems.push(make('p', 'error', say('large', file)));
      else waiting.push(file);
    }
    showProblems();
    if (!running) next();
  };

  const chosen = (event) => event.target.closest?.('form[data-add]');
  document.addEventListener('change', (event) => {
    if (!chosen(event) || event.target.files.length === 0) return;
    const files = [...event.target.files];
    event.target.value = '';
    start(files);
  });
  document.addEventListener(
    'submit',
    (event) => {
      const form = chosen(event);
      if (!form) return;
      const files = [...form.querySelector('input[type=file]').files];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      start(files);
    },
    true,
  );

  // A file that misses its place must not open in the window and take the page away.
  const brings = (event) => event.dataTransfer?.types.includes('Files');
  addEventListener('dragover', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    part().classList.toggle('dropping', part().contains(event.target));
  });
  addEventListener('drop', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    part().classList.remove('dropping');
    if (part().contains(event.target)) start(event.dataTransfer.files);
  });
  addEventListener('dragleave', () => part().classList.remove('dropping'));
  addEventListener('paste', (event) => {
    const files = event.clipboardData?.files ?? [];
    if (files.length === 0 || event.target.matches?.('textarea, input:not([type=file])')) return;
    event.preventDefault();
    start(files);
  });

  addEventListener('beforeunload', (event) => {
    if (running) event.preventDefault();
  });
  kinder();
})();
