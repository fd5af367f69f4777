export default ({id, name, wide}) => (
  <figure className={wide ? 'wide' : undefined}>
    <iframe data-name="youtube" data-src={`https://video.example/${id}`} title="A film" />
    <iframe data-name={name} data-src={`https://video.example/${id}`} title="A film" />
    <a onClick={() => klaro.show()}>Cookies</a>
  </figure>
);
