/*
 * A start form that names a complaint by its reference reads back whose complaint that is: a mistyped reference would
 * change another family's. Nothing starts before the person has ticked that it is the right one. The server says whose it
 * is (/api/complaints/{reference}/in-short), to those who may read it, and marks the field by the end of its id.
 */
const FIELD = '.modal-dialog input[id$="-Field_ComplaintReference"]';
const START = '[ng-click="startProcessInstance()"]';
const REFERENCE = /^[A-Z]{2,5}-\d{4}-\d{4,}$/;
const PAUSE = 400;

const NOT_YOURS = 'There is no complaint with this reference that you may read. Check it.';
const NOT_NOW = 'We cannot check this reference just now. Change it, or leave the field and come back, to try again.';
const REFERENCE_FIRST = 'Enter the reference first, and check whose complaint it is.';
const TICK_FIRST = 'Check whose complaint this is, then tick “This is the right complaint”.';

const readings = new WeakMap();

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

/** Where the session has ended, Tasklist, loaded anew, asks to sign in. */
async function ask(reference, signal) {
  const answer = await fetch('/api/complaints/' + encodeURIComponent(reference) + '/in-short',
    {signal, cache: 'no-store', headers: {'X-Requested-With': 'read-back'}});
  if (answer.status === 401) {
    location.reload();
    return new Promise(() => {});
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(answer.status === 404 ? NOT_YOURS : problem.detail || NOT_NOW);
  }
  return answer.json();
}

class Reading {

  constructor(field) {
    this.field = field;
    this.dialog = field.closest('.modal-dialog');
    this.said = element('p', 'cc-read-back__said');
    this.said.setAttribute('role', 'status');
    this.warned = element('p', 'cc-read-back__warned');
    this.warned.setAttribute('role', 'alert');
    this.box = element('input', '');
    this.box.type = 'checkbox';
    this.tick = element('label', 'cc-read-back__tick', this.box, ' This is the right complaint');
    field.closest('.fjs-form-field').append(element('div', 'cc-read-back', this.said, this.tick, this.warned));
    field.addEventListener('input', () => this.changed());
    field.addEventListener('change', () => this.left());
    this.box.addEventListener('change', () => this.show());
    this.changed();
  }

  reference() {
    return this.field.value.trim().toUpperCase();
  }

  isConfirmed() {
    return this.box.checked && this.of === this.reference();
  }

  changed() {
    if (this.of === this.reference()) {
      return;
    }
    this.forget();
    if (REFERENCE.test(this.reference())) {
      this.waiting = setTimeout(() => this.read(), PAUSE);
    }
  }

  left() {
    if (this.reference() && this.of !== this.reference()) {
      this.forget();
      if (REFERENCE.test(this.reference())) {
        this.read();
      } else {
        this.say(NOT_YOURS);
      }
    }
  }

  forget() {
    clearTimeout(this.waiting);
    this.asking?.abort();
    this.of = null;
    this.box.checked = false;
    this.say('');
  }

  async read() {
    const reference = this.reference();
    const asking = new AbortController();
    this.asking = asking;
    try {
      const complaint = await ask(reference, asking.signal);
      if (!asking.signal.aborted) {
        this.of = reference;
        this.say('You are about to ' + this.process() + ': ', element('strong', '', complaint.complainant),
          ', received ' + complaint.received + ', ' + complaint.stands + '.');
      }
    } catch (failure) {
      if (!asking.signal.aborted) {
        this.say(failure instanceof TypeError ? NOT_NOW : failure.message);
      }
    }
  }

  /** The dialog's title is "Start process: Withdraw a complaint". */
  process() {
    const name = this.dialog.querySelector('.modal-title').textContent.split(':').slice(1).join(':').trim();
    return name.charAt(0).toLowerCase() + name.slice(1);
  }

  say(...words) {
    this.said.replaceChildren(...words);
    this.show();
  }

  show() {
    this.tick.hidden = !this.of;
    this.warned.textContent = '';
    this.dialog.querySelector(START)?.setAttribute('aria-disabled', String(!this.isConfirmed()));
  }

  refuse() {
    this.warned.textContent = this.of ? TICK_FIRST : REFERENCE_FIRST;
    (this.of ? this.box : this.field).focus();
  }
}

/** Before Tasklist and the form get to know of it. */
function guard(event, place) {
  const field = place?.closest('.modal-dialog')?.querySelector(FIELD);
  const reading = field && readings.get(field);
  if (reading && !reading.isConfirmed()) {
    event.preventDefault();
    event.stopImmediatePropagation();
    reading.refuse();
  }
}

addEventListener('click', event => guard(event, event.target.closest(START)), true);
addEventListener('submit', event => guard(event, event.target), true);

new MutationObserver(() => {
  const field = document.querySelector(FIELD);
  if (field && !readings.has(field)) {
    readings.set(field, new Reading(field));
  } else if (!field) {
    document.querySelector(START + '[aria-disabled]')?.removeAttribute('aria-disabled');
  }
}).observe(document.documentElement, {childList: true, subtree: true});
