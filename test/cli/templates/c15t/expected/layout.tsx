import {ConsentManagerProvider} from '@c15t/nextjs';

export default function Layout({children}: Readonly<{children: React.ReactNode}>) {
  return (
    <ConsentManagerProvider options={{mode: 'offline'}}>
      {children}
      <iframe data-consent-src="https://video.example/1" data-consent="marketing" title="A film" />
    </ConsentManagerProvider>
  );
}
