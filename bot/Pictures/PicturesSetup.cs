namespace TwinBot.Pictures;

static class PicturesSetup
{
    public static IServiceCollection AddPictures(this IServiceCollection services) => services.AddSingleton<Fonts>().AddSingleton<PictureDrawing>();
}
