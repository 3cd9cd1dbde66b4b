// Solves a proof of work for the last page of the form, so that nobody has to recognise pictures. It begins with the
// first input and runs in a worker; where it cannot, the form is sent without it and the server decides.
(() => {
  const form = document.querySelector('form[data-proof]');
  if (!form || !window.Worker || !window.crypto?.subtle) return;
  const status = form.querySelector('[data-proof-status]');
  const longestWait = 20_000;
  // A challenge ends after ten minutes.
  const longestLife = 9 * 60_000;
  let work = null;
  let begunAt = 0;
  let proven = false;

  const solve = (challenge) =>
    new Promise((resolve, reject) => {
      const worker = new Worker('/solve-proof.js', { type: 'module' });
      const end = (settle) => (event) => {
        worker.terminate();
        settle(event.data);
      };
      worker.onmessage = end((solution) => (solution?.derivedKey ? resolve(solution) : reject(solution)));
      worker.onerror = end(reject);
      worker.postMessage({ type: 'work', challenge, counterStart: 0, counterStep: 1, timeout: longestWait });
    });

  const prove = async () => {
    const answer = await fetch(form.dataset.proof);
    if (!answer.ok) return;
    const challenge = await answer.json();
    form.elements.proof.value = btoa(JSON.stringify({ challenge, solution: await solve(challenge) }));
  };
  const begin = () => {
    if (work && Date.now() - begunAt < longestLife) return work;
    begunAt = Date.now();
    proven = false;
    form.elements.proof.value = '';
    work = prove()
      .catch(() => undefined)
      .then(() => {
        proven = true;
      });
    return work;
  };
  for (const input of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
    addEventListener(input, begin, { once: true, passive: true });

  const later = () => new Promise((resolve) => setTimeout(resolve, longestWait));
  form.addEventListener('submit', async (event) => {
    if (proven && Date.now() - begunAt < longestLife) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.proving) return;
    form.dataset.proving = 'yes';
    status.textContent = status.dataset.working;
    await Promise.race([begin(), later()]);
    proven = true;
    status.textContent = status.dataset.done;
    form.requestSubmit();
  });
  // A page taken from the browser's memory has spent its proof.
  addEventListener('pageshow', ({ persisted }) => {
    delete form.dataset.proving;
    status.textContent = '';
    if (persisted) work = null;
    if (persisted) proven = false;
  });
})();
