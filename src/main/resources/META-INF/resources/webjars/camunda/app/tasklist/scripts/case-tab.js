/*
 * The tab "Case" beside Form, History and Diagram. The server puts the case into words, those of its page, and decides
 * who reads it (/tasks/{taskId}/case); this shows what it answers, and keeps nothing once the task is left.
 */
const AGAIN = 'Try again';
const NOT_NOW = 'The case cannot be shown just now. Your connection may be interrupted.';

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

function say(node, role, ...content) {
  const said = element('div', 'cc-case');
  said.setAttribute('role', role);
  node.replaceChildren(said);
  said.append(...content);
}

/** Where the session has ended the server sends browsers to sign in: Tasklist, loaded anew, does that. */
async function ask(taskId, signal) {
  const answer = await fetch('/tasks/' + encodeURIComponent(taskId) + '/case', {signal, redirect: 'manual', cache: 'no-store'});
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    location.reload();
    return new Promise(() => {});
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || NOT_NOW);
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html').body;
}

/** Leaving the page would lose what is typed in the form. */
function openBeside(link, taskId) {
  if (link.href.endsWith('?task=' + taskId)) {
    link.replaceWith(...link.childNodes);
  } else {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}

async function show(node, taskId, signal) {
  say(node, 'status', 'Loading the case…');
  try {
    const answer = await ask(taskId, signal);
    if (!signal.aborted) {
      answer.querySelectorAll('a[href]').forEach(link => openBeside(link, taskId));
      node.replaceChildren(...answer.childNodes);
    }
  } catch (failure) {
    if (!signal.aborted) {
      const again = element('button', 'btn btn-default', AGAIN);
      again.type = 'button';
      again.addEventListener('click', () => show(node, taskId, signal));
      say(node, 'alert', element('p', '', failure instanceof TypeError ? NOT_NOW : failure.message), again);
    }
  }
}

export default {
  id: 'case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Case'},

  /** Each opening has a scope of its own: Tasklist may show the next task's before it is done with the last one's. */
  render(node, {taskId}, scope) {
    const left = new AbortController();
    scope.$on('$destroy', () => {
      left.abort();
      node.replaceChildren();
    });
    show(node, taskId, left.signal);
  }
};
