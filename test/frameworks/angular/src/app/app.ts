import {Component, signal} from '@angular/core';
import {consent, type ConsentChangeEvent} from 'consent-elements';
import {Home} from './home';
import {Policy} from './policy';
import {Report} from './report';

@Component({
  selector: 'app-root',
  imports: [Home, Policy, Report],
  templateUrl: './app.html',
  host: {'(document:consent-change)': 'tell($event)'},
})
export class App {
  protected readonly consent = consent;
  protected readonly route = signal<'home' | 'report'>('home');
  protected readonly asks = signal(true);
  protected readonly count = signal(0);

  protected tell({added, removed}: ConsentChangeEvent): void {
    window.note(`change +${added.join()} -${removed.join()}`);
  }
}
